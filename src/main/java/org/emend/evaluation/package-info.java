/** Damaging sound texts, repairing them, and scoring what came back. */
package org.emend.evaluation;

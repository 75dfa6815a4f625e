/** Where a language writes marks, learned from text that still has them. */
package org.emend.language;

/** What a person decided on proposed edits, and keeping it. */
package org.emend.decision;

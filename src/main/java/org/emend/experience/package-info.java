/** What decided edits teach of edits that are still to be proposed. */
package org.emend.experience;

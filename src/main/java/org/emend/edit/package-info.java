/** Proposed changes to a text, and making them. */
package org.emend.edit;

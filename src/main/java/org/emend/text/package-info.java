/** Bytes and the text they hold, without losing any of either. */
package org.emend.text;

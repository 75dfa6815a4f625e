/** Which charset the bytes of a file are in, or that they are no text. */
package org.emend.charset;

package org.emend.batch;

import org.emend.charset.DetectedCharset;

/**
 * A part of a file that is too large to be held.
 *
 * @param bytes its bytes
 * @param charset how they are read, with the byte order mark that they begin with
 * @param start where its text begins in the text of the file
 */
@SuppressWarnings("ArrayRecordComponent")
record Piece(byte[] bytes, DetectedCharset charset, Place start) {}

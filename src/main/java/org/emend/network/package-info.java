/** A small convolutional sequence tagger on plain arrays: forward, backward, and its training. */
package org.emend.network;

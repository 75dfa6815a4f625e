/** Aligning two texts that share most of their words. */
package org.emend.align;

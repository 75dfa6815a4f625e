/** Showing what a repair changes. */
package org.emend.review;

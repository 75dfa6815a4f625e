/** How well a text reads in some language: what tells a right decoding from a wrong one. */
package org.emend.plausibility;

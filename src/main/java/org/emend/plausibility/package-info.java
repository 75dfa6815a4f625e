/** How well a text reads in some language. */
package org.emend.plausibility;

/** Which passages of a text are English prose. */
package org.emend.prose;

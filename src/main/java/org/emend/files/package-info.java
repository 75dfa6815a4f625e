/** Writing files so that they are whole at every moment, and taking it back. */
package org.emend.files;

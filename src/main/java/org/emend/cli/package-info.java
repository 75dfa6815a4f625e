/** The command line. */
package org.emend.cli;

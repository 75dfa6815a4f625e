/** Walking folders, repairing many files at a time and writing them safely. */
package org.emend.batch;

/**
 * The library's face: learn a damage with {@link org.emend.Emend#learn}, undo it with {@link
 * org.emend.Emend#of}.
 */
package org.emend;

/** Learning what a damage did to each character, and by which mechanism. */
package org.emend.damage;

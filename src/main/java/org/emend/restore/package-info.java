/** Inverting a learned damage: from references, and by what the language allows. */
package org.emend.restore;

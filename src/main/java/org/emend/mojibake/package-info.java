/** Text that was decoded in a wrong charset, found and undone without a reference. */
package org.emend.mojibake;

package org.emend.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** What a file has beside its content: mode, owner, group and times. */
record FileTraits(BasicFileAttributes times, Optional<PosixFileAttributes> posix) {

  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  static FileTraits of(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return new FileTraits(
          Files.readAttributes(file, BasicFileAttributes.class), Optional.empty());
    }
    PosixFileAttributes attributes = view.readAttributes();
    return new FileTraits(attributes, Optional.of(attributes));
  }

  /** Whether nobody may write; a superuser could, but is not meant to. */
  boolean isReadOnly() {
    return posix.isPresent() && posix.get().permissions().stream().noneMatch(WRITE::contains);
  }

  void giveOwnerAndMode(Path file) throws IOException {
    if (posix.isEmpty()) {
      return;
    }
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributes now = view.readAttributes();
    ifAllowed(now.owner().equals(posix.get().owner()), () -> view.setOwner(posix.get().owner()));
    ifAllowed(now.group().equals(posix.get().group()), () -> view.setGroup(posix.get().group()));
    view.setPermissions(posix.get().permissions());
  }

  void giveTimes(Path file) throws IOException {
    Files.getFileAttributeView(file, BasicFileAttributeView.class)
        .setTimes(times.lastModifiedTime(), times.lastAccessTime(), times.creationTime());
  }

  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  /** Only a superuser may give a file away; anyone else goes on without. */
  private static void ifAllowed(boolean alreadySo, Change change) {
    if (alreadySo) {
      return;
    }
    try {
      change.make();
    } catch (IOException e) {
      return;
    }
  }
}

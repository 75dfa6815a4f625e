package org.emend.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

/** What a file has beside its content: times, and mode, owner and group where there are such. */
record FileTraits(Times times, Optional<String> mode, Optional<Owners> owners) {

  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  /** Where a time is missing, a file's own stays. */
  record Times(FileTime modified, FileTime accessed, Optional<FileTime> created) {}

  /** Who a file belongs to. */
  record Owners(UserPrincipal owner, GroupPrincipal group) {}

  static FileTraits of(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileTraits(times(attributes), Optional.empty(), Optional.empty());
    }
    PosixFileAttributes attributes = view.readAttributes();
    return new FileTraits(
        times(attributes),
        Optional.of(PosixFilePermissions.toString(attributes.permissions())),
        Optional.of(new Owners(attributes.owner(), attributes.group())));
  }

  private static Times times(BasicFileAttributes attributes) {
    return new Times(
        attributes.lastModifiedTime(),
        attributes.lastAccessTime(),
        Optional.of(attributes.creationTime()));
  }

  /** Whether nobody may write; a superuser could, but is not meant to. */
  boolean isReadOnly() {
    return mode.isPresent()
        && PosixFilePermissions.fromString(mode.get()).stream().noneMatch(WRITE::contains);
  }

  void giveOwnerAndMode(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    if (owners.isPresent()) {
      PosixFileAttributes now = view.readAttributes();
      UserPrincipal owner = owners.get().owner();
      GroupPrincipal group = owners.get().group();
      ifAllowed(now.owner().equals(owner), () -> view.setOwner(owner));
      ifAllowed(now.group().equals(group), () -> view.setGroup(group));
    }
    if (mode.isPresent()) {
      view.setPermissions(PosixFilePermissions.fromString(mode.get()));
    }
  }

  void giveTimes(Path file) throws IOException {
    Files.getFileAttributeView(file, BasicFileAttributeView.class)
        .setTimes(times.modified(), times.accessed(), times.created().orElse(null));
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

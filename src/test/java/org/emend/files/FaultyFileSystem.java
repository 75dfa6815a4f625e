package org.emend.files;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The real file system, of which one operation fails: the nth of those that open, write, sync,
 * rename, make or delete something. If it is to die there, all that come after it fail, too.
 */
final class FaultyFileSystem extends FileSystem {

  private static final int NEVER = Integer.MAX_VALUE;

  private final FileSystem real;
  private final Provider provider;
  private final List<String> operations = new ArrayList<>();
  private int failing = NEVER;
  private boolean dies;

  FaultyFileSystem(FileSystem real) {
    this.real = real;
    this.provider = new Provider(real.provider());
  }

  Path wrap(Path path) {
    return path == null ? null : PathProxy.of(this, path);
  }

  /** From now on the nth operation fails, 0 being the next one, and no other. */
  void failAt(int operation) {
    operations.clear();
    failing = operation;
    dies = false;
  }

  /** From now on the nth operation and all after it fail. */
  void dieAt(int operation) {
    failAt(operation);
    dies = true;
  }

  void heal() {
    failAt(NEVER);
  }

  /** What was done since the last call of any of the above. */
  List<String> operations() {
    return operations;
  }

  private synchronized void operate(String what) throws IOException {
    int number = operations.size();
    operations.add(what);
    if (number == failing || (dies && number > failing)) {
      throw new IOException("fault at operation " + number + ": " + what);
    }
  }

  private static Path bare(Path path) {
    return PathProxy.bare(path);
  }

  private final class Provider extends FileSystemProvider {
    private final FileSystemProvider real;

    Provider(FileSystemProvider real) {
      this.real = real;
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      operate("open " + path);
      return new Channel(real.newFileChannel(bare(path), options, attributes), path);
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      operate("list " + folder);
      DirectoryStream<Path> entries =
          real.newDirectoryStream(bare(folder), entry -> filter.accept(wrap(entry)));
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          Iterator<Path> iterator = entries.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return iterator.hasNext();
            }

            @Override
            public Path next() {
              return wrap(iterator.next());
            }
          };
        }

        @Override
        public void close() throws IOException {
          entries.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      operate("make " + folder);
      real.createDirectory(bare(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      operate("delete " + path);
      real.delete(bare(path));
    }

    @Override
    public boolean deleteIfExists(Path path) throws IOException {
      operate("delete " + path);
      return real.deleteIfExists(bare(path));
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      operate("rename " + to);
      real.move(bare(from), bare(to), options);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
      return wrap(real.getPath(uri));
    }

    @Override
    public String getScheme() {
      return real.getScheme();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return FaultyFileSystem.this;
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
      return real.isSameFile(bare(one), bare(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return real.isHidden(bare(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return real.getFileStore(bare(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      real.checkAccess(bare(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return real.getFileAttributeView(bare(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return real.readAttributes(bare(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return real.readAttributes(bare(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
        throws IOException {
      real.setAttribute(bare(path), name, value, options);
    }
  }

  /** A file whose writes and syncs may fail; half of a write that fails is written. */
  private final class Channel extends FileChannel {
    private final FileChannel real;
    private final Path path;

    Channel(FileChannel real, Path path) {
      this.real = real;
      this.path = path;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      try {
        operate("write " + path);
      } catch (IOException e) {
        if (!dies || operations.size() == failing + 1) {
          real.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        }
        throw e;
      }
      return real.write(bytes);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      operate("sync " + path);
      real.force(metaData);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      operate("truncate " + path);
      real.truncate(size);
      return this;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      operate("lock " + path);
      return real.tryLock(position, size, shared);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return real.read(bytes);
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      real.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    /** A process that dies closes its files, too. */
    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }

    @Override
    public long read(ByteBuffer[] buffers, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer bytes, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }
  }

  /** A path of the real file system that says it belongs to the faulty one. */
  private record PathProxy(FaultyFileSystem system, Path real) implements InvocationHandler {

    static Path of(FaultyFileSystem system, Path real) {
      return (Path)
          Proxy.newProxyInstance(
              Path.class.getClassLoader(),
              new Class<?>[] {Path.class},
              new PathProxy(system, real));
    }

    static Path bare(Path path) {
      return Proxy.isProxyClass(path.getClass())
          ? ((PathProxy) Proxy.getInvocationHandler(path)).real()
          : path;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
      Object[] arguments = given == null ? new Object[0] : given.clone();
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] instanceof Path path) {
          arguments[i] = bare(path);
        }
      }
      if (method.getName().equals("getFileSystem")) {
        return system;
      }
      try {
        Object result = method.invoke(real, arguments);
        if (result instanceof Path path) {
          return system.wrap(path);
        }
        return result instanceof Iterator<?> names ? wrapped(names) : result;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private Iterator<Path> wrapped(Iterator<?> names) {
      List<Path> paths = new ArrayList<>();
      names.forEachRemaining(name -> paths.add(system.wrap((Path) name)));
      return paths.iterator();
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {}

  @Override
  public boolean isOpen() {
    return real.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return real.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    List<Path> roots = new ArrayList<>();
    real.getRootDirectories().forEach(root -> roots.add(wrap(root)));
    return roots;
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
    return path -> matcher.matches(bare(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}

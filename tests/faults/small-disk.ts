/**
 * This module gives one process, and those that it starts, a small disk: a file system in memory that is mounted in a
 * namespace of its own. Other processes reach it only through `/proc/<pid>/root`, and it disappears when the last of
 * these processes ends. Root can do this, and on a default Debian so can any user.
 */
import { spawnSync } from 'node:child_process';

const MOUNT = 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"';

/**
 * Returns the command and arguments to write before a program and its arguments, so that it runs with a small disk.
 * @param folder the folder in whose place the disk is mounted
 * @param size the size of the disk as tmpfs takes it, such as `16k`
 */
export function wrapInSmallDisk(folder: string, size: string): readonly string[] {
  return ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', MOUNT, 'sh', size, folder];
}

/**
 * Checks that a small disk can be mounted here.
 * @throws Error when it cannot
 */
export function ensureSmallDisk(): void {
  const [program = '', ...args] = wrapInSmallDisk('/mnt', '1m');
  if (spawnSync(program, [...args, 'true']).status === 0) return;
  throw new Error(
    'No disk can be mounted here: util-linux has to be there, and namespaces of users allowed (sysctl kernel.unprivileged_userns_clone=1), as on Debian.',
  );
}

/**
 * A disk that is small, for one process and those that it starts: a file system in memory, mounted where nobody else sees it,
 * and gone with the process. By root, and on Debian as it comes by anybody: the process has a namespace of its own.
 */
import { spawnSync } from 'node:child_process';

const MOUNT = 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"';

/** @param folder in whose place the disk stands @returns what is written before a program and its arguments */
export function onSmallDisk(folder: string, size: string): readonly string[] {
  return ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', MOUNT, 'sh', size, folder];
}

/** @throws Error where this machine lets nobody mount */
export function ensureSmallDisk(): void {
  const [program = '', ...args] = onSmallDisk('/mnt', '1m');
  if (spawnSync(program, [...args, 'true']).status === 0) return;
  throw new Error(
    'No disk can be mounted here: util-linux has to be there, and namespaces of users allowed (sysctl kernel.unprivileged_userns_clone=1), as on Debian.',
  );
}

/** This module checks a packed package with two tools that know how packages are resolved. */
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** The packages contain ES modules alone, so that it does not matter how CommonJS resolves their types. */
const MODULES: ReadonlySet<unknown> = new Set(['node16-esm', 'bundler', 'node16']);

export async function findTypesProblems(tarball: Uint8Array): Promise<readonly string[]> {
  const found = await checkPackage(createPackageFromTarballData(tarball));
  if (found.types === false) return ['it has no types'];
  return found.problems.filter(ofModules).map((one) => `${problemKindInfo[one.kind].title}: ${JSON.stringify(one)}`);
}

function ofModules(problem: Problem): boolean {
  if ('resolutionKind' in problem) return MODULES.has(problem.resolutionKind);
  return !('resolutionOption' in problem) || MODULES.has(problem.resolutionOption);
}

export async function findManifestProblems(tarball: Uint8Array): Promise<readonly string[]> {
  const { messages, pkg } = await publint({
    pack: { tarball: Uint8Array.from(tarball).buffer },
    level: 'warning',
    strict: true,
  });
  return messages.map((one) => formatMessage(one, pkg, { color: false }) ?? one.code);
}

import { didYouMean } from '../markdown/nearest.ts';
import { fileText } from './file-text.ts';
import { GitFault } from './run-git.ts';

/** The commit has no such file. */
export class NoSuchFile extends GitFault {}

/** Runs git in a repository. */
export type Git = (...words: string[]) => Promise<Buffer>;

/** A file at a commit; `repository` is what messages call the one that holds it, at their beginning. */
interface TreeFile {
  readonly repository: string;
  readonly rev: string;
  readonly path: string;
}

/** Whether a repository holds a commit. */
export async function hasCommit(git: Git, rev: string): Promise<boolean> {
  try {
    await git('cat-file', '-e', `${rev}^{commit}`);
    return true;
  } catch (error) {
    if (error instanceof GitFault) return false;
    throw error;
  }
}

/**
 * The text of a file at a commit, which the repository holds. A path counts from the folder that git runs in.
 *
 * @throws GitFault where there is none, or it is no text
 */
export async function textAt(git: Git, file: TreeFile): Promise<string> {
  const { rev, path } = file;
  const [entry = ''] = await list(git, rev, '--', path);
  const [, mode, id] = /^(\d+) \w+ ([0-9a-f]+)\t/.exec(entry) ?? [];
  if (mode === undefined || id === undefined) throw await missing(git, file);
  const kind = kinds[mode];
  if (kind !== undefined)
    throw new GitFault(`${path} is ${kind} at ${rev.slice(0, 7)}. Name a file.`);
  const text = fileText(await git('cat-file', 'blob', id));
  if (text === undefined) throw new GitFault(`${path} is no text in UTF-8.`);
  return text;
}

const kinds: Readonly<Record<string, string>> = {
  '040000': 'a folder',
  '120000': 'a symbolic link',
  '160000': 'a submodule',
};

async function missing(git: Git, { repository, rev, path }: TreeFile): Promise<GitFault> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const entries = await list(git, rev, ...(folder === '' ? [] : ['--', folder]));
  const hint = didYouMean(
    path,
    entries.map((entry) => entry.replace(/^[^\t]*\t/, '')),
  );
  return new NoSuchFile(`${repository} has no file ${path} at ${rev.slice(0, 7)}.${hint}`);
}

/** The entries of a tree: `100644 blob <id>`, a tab, and the path. */
async function list(git: Git, ...words: string[]): Promise<string[]> {
  return String(await git('ls-tree', '-z', ...words))
    .split('\0')
    .slice(0, -1);
}

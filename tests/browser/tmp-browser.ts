import { Launcher } from 'chrome-launcher';
export async function findBrowser() {
  return { executablePath: Launcher.getInstallations()[0] ?? '', args: ['--no-sandbox'] };
}

import type { Actions } from './commands.ts';
import { tellMissing } from './missing.ts';
import { offlineLine } from './offline-line.ts';

/** Shows which key does what. The list comes when it is asked for. */
export function help(actions: Actions): void {
  let isComing = false;
  actions.set('help', () => {
    if (isComing) return;
    isComing = true;
    void import('./help-panel.ts')
      .then(({ openHelp }) => openHelp(actions, offlineLine()))
      .catch(tellMissing)
      .finally(() => (isComing = false));
  });
}

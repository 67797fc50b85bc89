import { empty, type Reply, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import type { QbittorrentState } from '../state.ts';

/** Login in the version's dialect, and logout. */
export function authRoutes(router: Router, state: QbittorrentState): void {
  const { access, dialect } = state;
  router.post('/api/v2/auth/login', (call) => {
    if (access.known(call) !== undefined) return accepted(state);
    const form = call.form();
    const result = access.logIn(form.get('username') ?? '', form.get('password') ?? '');
    if (result === 'banned') {
      return text('Your IP address has been banned after too many failed authentication attempts.', 403);
    }
    if (result === 'wrong') return dialect.loginByStatus ? empty(401) : text('Fails.');
    return { ...accepted(state), headers: { 'set-cookie': access.openSession(call.localPort) } };
  });

  router.post('/api/v2/auth/logout', (call) => {
    access.closeSession(call);
    return empty(dialect.emptyStatus);
  });
}

function accepted(state: QbittorrentState): Reply {
  return state.dialect.loginByStatus ? empty(204) : text('Ok.');
}

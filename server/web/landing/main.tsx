// The first page: go on where one is signed in, sign in, or look without signing in.
import { get } from 'kit/api.ts';
import { roleKey } from 'kit/enums.ts';
import { t } from 'kit/words.ts';
import { Role } from 'nameplate/v1/types.ts';
import { useEffect, useState } from 'preact/hooks';
import { Frame, startPage } from './page.tsx';

interface Me {
  go: string;
  role: string;
  participant: string;
}

// "ROLE_SECRETARY" or "secretary": the sentence of a role as the server names it.
function roleText(role: string): string {
  const name = `ROLE_${role.replace(/^ROLE_/i, '').toUpperCase()}` as keyof typeof Role;
  return t(roleKey(Role[name] ?? Role.ROLE_UNSPECIFIED));
}

function Landing() {
  const [me, setMe] = useState<Me>();
  const [rehearsal, setRehearsal] = useState(false);
  useEffect(() => {
    void get('/api/me').then(({ status, body }) => {
      if (status === 200 && typeof body.go === 'string' && /^\/(?![/\\])/.test(body.go))
        setMe({ go: body.go, role: String(body.role ?? ''), participant: String(body.participant ?? '') });
    });
    void get('/api/build').then(({ body }) => setRehearsal(body.rehearsal === true));
  }, []);
  return (
    <Frame title={t('landing-title')}>
      {rehearsal && <p class="rehearsal">{t('landing-rehearsal')}</p>}
      <ul class="ways">
        {me && (
          <li><a class="button" data-kind="main" href={me.go}>
            {t('landing-go-on', { seat: me.participant || roleText(me.role) })}
          </a></li>
        )}
        <li><a class="button" data-kind={me ? 'plain' : 'main'} href="/sign-in">{t('landing-sign-in')}</a></li>
        <li><a class="button" href="/delegate">{t('landing-follow')}</a></li>
        <li><a class="button" href="/display">{t('landing-display')}</a></li>
      </ul>
    </Frame>
  );
}

void startPage(Landing);

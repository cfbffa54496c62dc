// The single keys: on or off, and which.
import { useState } from 'preact/hooks';
import { t } from 'kit/words.ts';
import { KEY_NAMES, keys, setKey, switchKeys } from './keys.ts';

export function KeysPanel() {
  const [said, say] = useState('');
  return (
    <details class="keys panel">
      <summary>{t('console-keys')}</summary>
      <label class="check"><input type="checkbox" checked={keys.value.on} onChange={(event) => switchKeys(event.currentTarget.checked)} /> {t('console-keys-on')}</label>
      <div class="row">
        {KEY_NAMES.map((name) => (
          <label key={name} class="time"><span>{t(`console-key-${name}`)}</span>
            <input type="text" maxLength={1} size={2} value={keys.value.keys[name]} onInput={(event) => {
              const good = event.currentTarget.value === '' || setKey(name, event.currentTarget.value);
              say(good ? '' : t('console-key-taken'));
            }} onBlur={(event) => { event.currentTarget.value = keys.value.keys[name]; }} />
          </label>
        ))}
      </div>
      <p role="status">{said}</p>
    </details>
  );
}

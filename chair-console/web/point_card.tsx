// One nameplate raised in a T: given the floor, ruled on, appealed against, done with (71/113).
import { useState } from 'preact/hooks';
import type { PointRow } from 'nameplate/v1/row.ts';
import { PointKind, PointScope, PointState, Ruling } from 'nameplate/v1/types.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { typedWithin } from 'kit/bytes.ts';
import { useStore } from 'kit/context.ts';
import { Button, ConfirmButton } from 'kit/controls.tsx';
import { pointKey } from 'kit/enums.ts';
import { firstRaised, inSession, isFormal, isUp, placeOf, pointIsLive } from 'kit/matters.ts';
import { Name, Named, entryName } from 'kit/names.tsx';
import { rightsOf as rightsOfDelegation } from 'kit/rights.ts';
import { t, timeText } from 'kit/words.ts';
import { AskButton } from './ask.tsx';
import { OneDelegation } from './delegation_field.tsx';
import { MoveMotion } from './motion_card.tsx';
import { rightsOf } from './rights.ts';
import { TallyLine } from './vote_form.tsx';

const RULING_BYTES = 400;

interface CardProps { point: PointRow; acting: Acting }

export function PointCard({ point, acting }: CardProps) {
  const store = useStore();
  const { podium, inscribes } = rightsOf(store);
  const order = point.kind === PointKind.POINT_KIND_ORDER;
  const waits = point.state === PointState.POINT_STATE_RAISED;
  const note = store.note(point.id);
  const { place, total } = placeOf(store.points, point);
  return (
    <li class="matter-card" data-testid={`point-${point.id}`} data-live={!waits} data-state={PointState[point.state]?.slice('POINT_STATE_'.length).toLowerCase()}>
      <p class="label"><span class="tee" aria-hidden="true">T</span> {t(pointKey(point.kind))} · {timeText(point.atMs, store.timeZone)}
        {waits && order && place > 0 && total > 1 && <> · {t('console-point-place', { place, total })}</>}
      </p>
      <p class="matter-name"><Name code={point.participant} /></p>
      {point.aboutVoting && <p class="quiet">{t('console-about-voting')}</p>}
      {note?.ownMatter && <p class="quiet">{t('console-own-matter')}</p>}
      {note?.note && <p class="private-note"><span class="quiet">{t('console-note')}</span> <bdi>{note.note}</bdi></p>}
      <RulingLine point={point} />
      {podium && <PointButtons point={point} acting={acting} />}
      {inscribes && isUp(point) && (
        <ConfirmButton kind="plain" testid={`lower-${point.id}`} question={t('console-lower-sure')} yes={t('console-lower-yes')} disabled={!store.live}
          onPress={() => acting.run('lower', act('withdrawPoint', { point: point.id }))}>{t('console-lower')}</ConfirmButton>
      )}
    </li>
  );
}

function RulingLine({ point }: { point: PointRow }) {
  if (point.ruling === Ruling.RULING_UNSPECIFIED) return null;
  const decided = point.tally && point.appealedBy && point.state !== PointState.POINT_STATE_APPEALED;
  return (
    <>
      <p><strong>{t(point.ruling === Ruling.RULING_WELL_TAKEN ? 'matter-ruling-well' : 'matter-ruling-not-well')}</strong>
        {point.rulingText && <> <bdi>{point.rulingText}</bdi></>}
      </p>
      {point.appealedBy && <p>{t('matter-appealed-by')} <Name code={point.appealedBy} /></p>}
      {decided && <p data-testid="appeal-result"><strong>{t(point.overruled ? 'matter-overruled' : 'matter-upheld')}</strong> <TallyLine tally={point.tally} /></p>}
    </>
  );
}

function PointButtons({ point, acting }: CardProps) {
  const order = point.kind === PointKind.POINT_KIND_ORDER;
  switch (point.state) {
    case PointState.POINT_STATE_RAISED: return order ? <Recognise point={point} acting={acting} /> : <NoPoint point={point} acting={acting} />;
    case PointState.POINT_STATE_RECOGNISED: return <Rule point={point} acting={acting} />;
    case PointState.POINT_STATE_RULED: return <Ruled point={point} acting={acting} />;
    default: return null; // voted on: the form stands above
  }
}

// In the order in which they were raised, and one at a time.
function Recognise({ point, acting }: CardProps) {
  const store = useStore();
  const off = !store.live || !inSession(store) || pointIsLive(store) || firstRaised(store)?.id !== point.id;
  return (
    <div class="row">
      <Button kind="main" testid={`recognise-${point.id}`} disabled={off} pending={acting.pending === 'recognise'}
        onPress={() => acting.run('recognise', act('recognisePoint', { point: point.id }))}>{t('console-point-recognise')}</Button>
      <NotOfOrder point={point} acting={acting} />
    </div>
  );
}

// Many rise to a point of order merely to be heard (A/520, annex IV).
function NotOfOrder({ point, acting }: CardProps) {
  const store = useStore();
  const [kind, choose] = useState(PointKind.POINT_KIND_INFORMATION);
  return (
    <AskButton testid={`reclassify-${point.id}`} label={t('console-point-no')} question={t('console-point-no-question')} yes={t('console-point-no-yes')} disabled={!store.live || !inSession(store)}
      pending={acting.pending === 'reclassify'} onPress={() => acting.run('reclassify', act('reclassifyPoint', { point: point.id, kind }))}>
      {[PointKind.POINT_KIND_INFORMATION, ...(isFormal(store) ? [PointKind.POINT_KIND_MOTION] : [])].map((each) => (
        <label key={each} class="check"><input type="radio" name={`kind-${point.id}`} checked={kind === each} onChange={() => choose(each)} /> {t(pointKey(each))}</label>
      ))}
    </AskButton>
  );
}

// It asks for something else than order: answered and out of the way, moved, or a point of order after all.
function NoPoint({ point, acting }: CardProps) {
  const store = useStore();
  const done = () => void acting.run('answered', act('reclassifyPoint', { point: point.id, kind: point.kind }));
  return (
    <div class="row">
      {point.kind === PointKind.POINT_KIND_MOTION && isFormal(store) && <MoveMotion participant={point.participant} acting={acting} then={done} />}
      <Button testid={`answered-${point.id}`} disabled={!store.live || !inSession(store)} pending={acting.pending === 'answered'} onPress={done}>{t('console-point-answered')}</Button>
      {rightsOfDelegation(store, point.participant).pointsOfOrder !== PointScope.POINT_SCOPE_NONE && (
        <Button testid={`is-order-${point.id}`} disabled={!store.live || !inSession(store)} pending={acting.pending === 'is-order'}
          onPress={() => acting.run('is-order', act('reclassifyPoint', { point: point.id, kind: PointKind.POINT_KIND_ORDER }))}>{t('console-point-is')}</Button>
      )}
    </div>
  );
}

function Rule({ point, acting }: CardProps) {
  const store = useStore();
  const [text, type] = useState('');
  const rule = (name: string, ruling: Ruling) => () => void acting.run(name, act('ruleOnPoint', { point: point.id, ruling, text: text.trim() }));
  return (
    <>
      <label class="time wide"><span>{t('console-ruling-text')}</span>
        <input type="text" value={text} data-testid="ruling-text" onInput={(event) => type(typedWithin(event, RULING_BYTES))} />
      </label>
      <div class="row">
        <Button kind="main" testid="well-taken" disabled={!store.live || !inSession(store)} pending={acting.pending === 'well'} onPress={rule('well', Ruling.RULING_WELL_TAKEN)}>{t('console-point-well')}</Button>
        <Button kind="main" testid="not-well-taken" disabled={!store.live || !inSession(store)} pending={acting.pending === 'not-well'} onPress={rule('not-well', Ruling.RULING_NOT_WELL_TAKEN)}>{t('console-point-not-well')}</Button>
        <NotOfOrder point={point} acting={acting} />
      </div>
    </>
  );
}

function Ruled({ point, acting }: CardProps) {
  const store = useStore();
  const [by, choose] = useState('');
  const holder = store.onFloor;
  const mayAppeal = isFormal(store) && point.appealedBy === '';
  return (
    <div class="row">
      <Button kind="main" testid="dispose-point" disabled={!store.live || !inSession(store)} pending={acting.pending === 'dispose'}
        onPress={() => acting.run('dispose', act('disposePoint', { point: point.id }))}>
        {holder ? <>{t('console-point-go-on')} <Named name={entryName(store, holder)} /></> : t('console-point-done')}
      </Button>
      {mayAppeal && (
        <AskButton testid="appeal" label={t('console-appeal')} question={t('console-appeal-question')} yes={t('console-appeal-yes')} disabled={!store.live || !inSession(store)} ready={by !== ''}
          pending={acting.pending === 'appeal'} onPress={() => acting.run('appeal', act('appealRuling', { point: point.id, participant: by }))}>
          <OneDelegation label={t('console-for-whom')} name="appeal-by" code={by} among={({ code }) => rightsOfDelegation(store, code).appeals} choose={choose} />
        </AskButton>
      )}
    </div>
  );
}

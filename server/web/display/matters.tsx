// The large middle while the body is at something else than a statement: a point of order, a ruling, a vote, a motion.
import { MotionKind, MotionState, Ruling, Side, Voting, type Tally } from 'nameplate/v1/types.ts';
import type { MotionRow } from 'nameplate/v1/row.ts';
import { ClockPanel } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { motionKey } from 'kit/enums.ts';
import { Named, entryName, participantName } from 'kit/names.tsx';
import { language, t, type Lang } from 'kit/words.ts';
import { Fitted } from './fitted.tsx';
import type { Standing } from './standing.ts';

interface MatterProps {
  standing: Standing;
  least: number; // vh
}

function Banner({ text }: { text: string }) {
  return <p class="banner" data-testid="banner">{text}</p>;
}

// The raiser has the floor for it; whoever spoke keeps the time that is left.
export function Point({ standing: { point }, second, least }: MatterProps & { second: Lang | undefined }) {
  const store = useStore();
  const name = participantName(store, point?.participant ?? '');
  const other = second && participantName(store, point?.participant ?? '', second);
  const twice = other && other.text !== name.text && other.lang !== name.lang;
  const holder = store.onFloor;
  const interrupted = holder && entryName(store, holder);
  return (
    <div class="hero matter">
      <Banner text={t('point-order')} />
      <Fitted class="name" most={20} least={least} lines={2} of={name.text}><Named name={name} data-testid="speaker" /></Fitted>
      <div class="second">
        {twice && <Fitted most={Math.max(7, least)} least={least} of={other.text}><Named name={other} /></Fitted>}
      </div>
      <div class="standing">
        {interrupted && (
          <>
            <Fitted class="interrupted" most={least} least={least * 0.7} of={`${language.value} ${interrupted.text}`}>
              <p>{t('display-interrupted')} <Named name={interrupted} data-testid="interrupted" /></p>
            </Fitted>
            <ClockPanel />
          </>
        )}
      </div>
    </div>
  );
}

interface PlainProps {
  banner: string;
  text: string;
  under: string;
  least: number;
}

function Plain({ banner, text, under, least }: PlainProps) {
  return (
    <div class="hero matter plain-matter">
      <Banner text={banner} />
      <Fitted class="sentence" most={13} least={least * 1.2} of={`${language.value} ${text}`}><p data-testid="speaker">{text}</p></Fitted>
      <Fitted class="sentence under" most={least * 1.2} least={least * 0.8} of={`${language.value} ${under}`}><p data-testid="under">{under}</p></Fitted>
    </div>
  );
}

function tallyText({ yes, no, abstain, noObjection }: Tally): string {
  return noObjection ? t('display-no-objection') : t('display-tally', { yes, no, abstain });
}

export function TheRuling({ standing: { point }, least }: MatterProps) {
  const store = useStore();
  if (!point) return <div class="hero" />;
  const raiser = participantName(store, point.participant).text;
  const voted = point.appealedBy !== '' && point.tally;
  if (voted)
    return <Plain banner={t('display-appeal')} text={t(point.overruled ? 'display-overruled' : 'display-upheld')} under={tallyText(voted)} least={least} />;
  const well = point.ruling === Ruling.RULING_WELL_TAKEN;
  const under = [raiser, point.rulingText].filter(Boolean).join(' · ');
  return <Plain banner={t('display-ruling')} text={t(well ? 'display-well-taken' : 'display-not-well-taken')} under={under} least={least} />;
}

export function TheVote({ standing: { point, motion }, least }: MatterProps) {
  const store = useStore();
  const appeal = store.floor?.voting === Voting.VOTING_APPEAL;
  const mover = appeal ? point?.appealedBy : motion?.participant;
  const name = mover ? participantName(store, mover).text : '';
  return (
    <Plain banner={t('display-voting')} text={appeal ? t('display-appeal') : t(motionKey(motion?.kind ?? 0))}
      under={appeal ? t('display-appeal-question', { name }) : t('display-moved-by', { name })} least={least} />
  );
}

export function TheResult({ standing: { motion }, least }: MatterProps) {
  if (!motion) return <div class="hero" />;
  const adopted = motion.state === MotionState.MOTION_STATE_ADOPTED;
  return (
    <Plain banner={t(motionKey(motion.kind))} text={t(adopted ? 'display-adopted' : 'display-rejected')}
      under={motion.tally ? tallyText(motion.tally) : ''} least={least} />
  );
}

// Who speaks on it, and who has spoken, for and against.
export function TheMotion({ standing: { motion }, least }: MatterProps) {
  const store = useStore();
  if (!motion) return <div class="hero" />;
  const speaker = motion.speakers[motion.speaking - 1];
  const name = speaker && participantName(store, speaker.participant);
  const kind = t(motionKey(motion.kind));
  const mover = participantName(store, motion.participant).text;
  const side = speaker && t(speaker.side === Side.SIDE_FOR ? 'display-for' : 'display-against');
  return (
    <div class="hero matter" data-testid="motion">
      <Banner text={speaker ? `${t('display-motion')} · ${kind}` : t('display-motion')} />
      <Fitted class="name" most={speaker ? 18 : 14} least={least} lines={2} of={`${language.value} ${name?.text ?? kind} ${mover}`}>
        {name ? <Named name={name} data-testid="speaker" /> : <bdi data-testid="speaker">{kind}</bdi>}
        <span class="behalf">{side ?? t('display-moved-by', { name: mover })}</span>
      </Fitted>
      <SideOf motion={motion} side={Side.SIDE_FOR} least={least} />
      <SideOf motion={motion} side={Side.SIDE_AGAINST} least={least} />
    </div>
  );
}

function SideOf({ motion, side, least }: { motion: MotionRow; side: Side; least: number }) {
  const store = useStore();
  const speakers = motion.speakers.map((one, at) => ({ ...one, speaks: motion.speaking === at + 1 })).filter((one) => one.side === side);
  const names = speakers.map(({ participant }) => participantName(store, participant));
  const none = side === Side.SIDE_FOR && motion.kind === MotionKind.MOTION_KIND_CLOSE_DEBATE; // 75/117
  return (
    <div class="side">
      {!none && <p class="side-label">{t(side === Side.SIDE_FOR ? 'display-for' : 'display-against')}</p>}
      <Fitted most={least} least={least * 0.7} of={names.map(({ text }) => text).join()}>
        <ul>
          {speakers.map(({ participant, heard, speaks }, at) => (
            <li key={participant} data-said={speaks ? 'speaks' : heard ? 'heard' : 'waits'}><Named name={names[at]!} /></li>
          ))}
        </ul>
      </Fitted>
    </div>
  );
}

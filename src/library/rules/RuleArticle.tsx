import { memo } from 'react';
import { forceOf } from '../../document/findings';
import { LevelShape } from '../../ui/LevelShape';
import { hrefOf } from '../../ui/route';
import { Tag } from '../../ui/Tag';
import { useWords } from '../../words/words';
import { ClauseTree, type Numbers } from './Clauses';
import type { DealUse } from './exercised';
import type { Rule } from './model';
import { dealTitleOf, remarksOn, spokenIn } from './ruleWords';
import { SourceList } from './SourceList';

interface Props {
  readonly rule: Rule;
  readonly numbers: Numbers;
  /** Absent while the deals are still being judged. */
  readonly deals: readonly DealUse[] | undefined;
  readonly isHere: boolean;
}

/** More than these are folded away on the screen; on paper all are there. */
const MANY = 6;

/** One row: what it finds, when, on what, and where it can be seen at work. Long, so drawn when it changes only. */
export const RuleArticle = memo(({ rule, numbers, deals, isHere }: Props) => {
  const words = useWords();
  const { key, level, number, title, period, condition, refusalPresumed, sources } = rule;
  const id = `rule-${key}`;
  return (
    <article className={`rules-row ${level}${isHere ? ' here' : ''}`} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {words.rules('row.heading', { number, title })}
      </h3>
      <p className="rules-facts">
        <span className="rules-level">
          <LevelShape level={level} />
          <span>{words.finding(`level.${level}`)}</span>
        </span>
        <Tag weak={rule.force !== 'rule'}>{forceOf(words, rule)}</Tag>
        <code>{key}</code>
      </p>
      {remarksOn(words, rule).map((text) => (
        <p key={text} className="rules-remark">
          {text}
        </p>
      ))}
      <dl className="rules-parts">
        <dt>{words.rules('row.period')}</dt>
        <dd>{period ? <ClauseTree clause={period} numbers={numbers} /> : words.rules('row.throughout')}</dd>
        <dt>{words.rules('row.condition')}</dt>
        <dd>
          <ClauseTree clause={condition} numbers={numbers} />
        </dd>
        {typeof refusalPresumed === 'object' ? (
          <>
            <dt>{words.rules('row.refusal-where')}</dt>
            <dd>
              <ClauseTree clause={refusalPresumed} numbers={numbers} />
            </dd>
          </>
        ) : null}
        <dt>{words.rules('row.sources')}</dt>
        <dd>
          <SourceList sources={sources} numbers={numbers} />
        </dd>
        <dt>{words.rules('row.deals')}</dt>
        <dd>{deals ? <Deals deals={deals} /> : words.rules('row.judging')}</dd>
      </dl>
    </article>
  );
});

const Deals = ({ deals }: { deals: readonly DealUse[] }) => {
  const words = useWords();
  if (deals.length === 0) return words.rules('row.no-deal');
  const list = (
    <ul className="rules-deals">
      {deals.map((use) => (
        <li key={use.id}>
          <a href={hrefOf({ page: 'training', room: 'deals', entry: use.id })}>
            {words.rules('deal.name', { id: use.id, title: dealTitleOf(words, use) })}
          </a>
          <span>{spokenIn(words, use)}</span>
        </li>
      ))}
    </ul>
  );
  return deals.length <= MANY ? (
    list
  ) : (
    <details>
      <summary>{words.rules('row.many-deals', { count: deals.length })}</summary>
      {list}
    </details>
  );
};

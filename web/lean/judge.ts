/**
 * This plugin removes from the script of a page those parts of json-rules-engine that the judge
 * (`engine/core/src/run/judge.ts`) never runs.
 */
import { parseAst, type Plugin } from 'vite';
import { findThrowStatements } from './tree.ts';

/** Matches debug output, class checks and error messages of json-rules-engine, none of which a page needs. */
const TOLD =
  /\(0, _debug2\.default\)\((?:[^()]|\([^()]*\))*\);|_classCallCheck\(this, \w+\);|(?<=new \w*Error\()(?:[^()]|\([^()]*\))*(?=\))/g;

/**
 * Lists methods that the judge never calls, such as those that change an existing engine, convert it to text or compute
 * facts. The judge passes facts that are already computed, through an almanac of its own.
 */
const UNCALLED = [
  'toJSON|stop|updateRule|removeRule|setPriority|setCondition|removeCondition|removeOperator|removeOperatorDecorator',
  'addFact|removeFact|addRuntimeFact|factValue|_getFact|_addConstantFact|_setFactValue|resolveEventParams',
  'getEvent|getEvents|addEvent|getConditions|getEngine|getPriority|isConditionReference',
].join('|');
/** Matches a method whose name is in the list, as Babel writes it, with the comment after it. */
const METHOD = new RegExp(
  `\\{\\n {4}key: '(?:${UNCALLED})',\\s+value: function [\\s\\S]*?\\n {4}\\}\\n[\\s\\S]*?\\n? {2}\\}(?:, |(?=\\]))`,
  'g',
);

/**
 * Matches the files that nothing uses once this plugin has removed its parts: the debug output, facts that
 * json-rules-engine computes, their errors, and its own decorators, which no rule names.
 */
const UNUSED = /\/json-rules-engine\/dist\/(?:debug|fact|errors|engine-default-operator-decorators)\.js$/;

/**
 * Replaces helpers and expressions that Babel wrote for JavaScript engines without classes by shorter code for modern
 * engines.
 */
const HELPERS: readonly (readonly [RegExp, string])[] = [
  [
    /^var _createClass = .*$/m,
    `function _createClass(made, methods, own) {
      const put = (on) => ({ key, value }) => { on[key] = value; };
      methods.forEach(put(made.prototype));
      if (own) own.forEach(put(made));
    }`,
  ],
  [/^var _slicedToArray = .*$/m, 'function _slicedToArray(list) { return list; }'],
  [/Object\.prototype\.hasOwnProperty\.call\((\w+), ('\w+')\)/g, '($2 in $1)'],
  [/\(typeof (\w+) === 'undefined' \? 'undefined' : _typeof\(\1\)\)/g, 'typeof $1'],
  [/^exports\.\w+ = .* = undefined;$/m, ''],
  [/^var _typeof = .*$/m, 'function _typeof(value) { return typeof value; }'],
  [/^function _possibleConstructorReturn.*$/m, 'function _possibleConstructorReturn(self) { return self; }'],
  [
    /^function _inherits.*$/m,
    `function _inherits(made, base) {
      Object.setPrototypeOf(made.prototype, base.prototype);
      Object.setPrototypeOf(made, base);
    }`,
  ],
];

/**
 * Matches code that no rule and no run of the judge needs, as `HELPERS` and `AT_ONCE` leave it. The first patterns match
 * code for references to conditions, facts of the engine, listeners and events.
 */
const NEVER: readonly RegExp[] = [
  /if \(condition\.isConditionReference\(\)\) \{\s+return realize\(condition\);\s+\} else (?=if)/,
  / else \{\s+return realize\(ruleResult\.conditions\)\.then\(function \(result\) \{\s+return processResult\(result\);\s+\}\);\s+\}/,
  /if \(_this3\.engine\.replaceFactsInEventParams\) \{[^}]*\}/,
  /if \(options && options\.on(?:Success|Failure)\) \{[^}]*\}/g,
  /if \(_this2\.status !== RUNNING\) \{[^}]*\}/,
  /this\.facts\.forEach\(function \(fact\) \{[^}]*\}\);/,
  /for \(var factId in runtimeFacts\) \{[^]*?\n {6}\}\n(?= {6}var orderedSets)/,
  /,\s+events: almanac\.getEvents\('success'\),\s+failureEvents: almanac\.getEvents\('failure'\)/,
  /_?this\.(?:events|allowUndefinedFacts|allowUndefinedConditions|replaceFactsInEventParams|pathResolver) = .*;$/gm,
  /almanac\.addEvent\(ruleResult\.event, '(?:success|failure)'\);/g,
  // The next pattern matches the code for rules given as text, and the one after it the code for conditions with a
  // priority.
  /if \(typeof options === 'string'\) \{[^}]*\}/,
  / else if \(!\('condition' in properties\)\) \{[^]*?\n {4}\}(?=\n {2}\})/,
  // The next pattern matches the operators on lists.
  /Operators\.push\(new _operator2\.default\('(?:contains|doesNotContain)'[^]*?Array\.isArray\)\);/g,
  // The next patterns match errors for conditions that no rulebook has, and the status of a run.
  /if \(!(?:almanac|operatorMap)\) return Promise\.reject\(new Error\([^)]*\)\);/g,
  /if \((?:!op|this\.isBooleanOperator\(\))\) \{\s+return Promise\.reject\(new Error\([^)]*\)\);\s+\}/g,
  /_?this\d?\.status = \w+;/g,
  // The last patterns match the exports that the judge does not use; it uses the engine, the rules and the almanac.
  /^exports\.(?:Fact|Operator|OperatorDecorator) = _.*$/gm,
  /^exports\.default = function \(rules, options\) \{[^]*?^\};/m,
];

/** Replaces the code of priorities. Rules and conditions of the judge have none, so all of them run at once. */
const AT_ONCE: readonly (readonly [RegExp, string])[] = [
  [/var factSets = conditions\.reduce[^]*?return factSets\[priority\];\s+\}\);/, 'return [conditions];'],
  [/if \(!this\.prioritizedRules\) \{[^]*?\n {6}\}\s+return this\.prioritizedRules;/, 'return [this.rules];'],
  [/this\.prioritizedRules = null;/, ''],
  [/var priority = options && options\.priority \|\| 1;\s+_this\.setPriority\(priority\);/, ''],
  [/this\.priority = \(0, _clone2\.default\)\(priority\);/, ''],
  [/^\s+priority = parseInt\(priority, 10\);$/m, ''],
  [/this\.priority = parseInt\(properties\.priority, 10\) \|\| 1;/, ''],
];

/** Matches an optional argument as Babel writes it; the shortest form that a modern engine needs replaces it. */
const ARGUMENT = /arguments\.length > (\d) && arguments\[\1\] !== undefined \? arguments\[\1\] : /g;

export const leanJudge: Plugin = {
  name: 'lean-judge',
  enforce: 'pre',
  transform(code, id) {
    if (UNUSED.test(id)) return { code: 'exports.__esModule = true; exports.default = [];', map: null };
    if (!id.includes('/json-rules-engine/dist/')) return null;
    const short = [...HELPERS, ...AT_ONCE].reduce((text, [written, needed]) => text.replace(written, needed), code);
    const called = NEVER.reduce(
      (text, never) => text.replace(never, ''),
      short.replace(TOLD, '').replace(METHOD, '').replace(ARGUMENT, 'arguments[$1] || '),
    );
    // The checks that are left, each an `if` that throws, are meant for people who write rules by hand. The judge makes
    // its rules from a rulebook that has already been loaded and checked.
    const refusals = findThrowStatements(parseAst(called));
    const left = refusals.reduceRight((text, { start, end }) => `${text.slice(0, start)};${text.slice(end)}`, called);
    return { code: left, map: null };
  },
};

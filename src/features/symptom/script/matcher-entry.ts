import { Matcher } from '../../../symptoms/matcher.ts';
import { provide } from '../../shell/script/load-script.ts';
import { matcherKey, type MatcherClass } from './matcher-script.ts';

provide(matcherKey, Matcher satisfies MatcherClass);

import '../../shell/script/entry.ts';
import './define.ts';
import { startAttackLinks } from '../../attacker/script/attack-links.ts';
import { nameArrival } from '../../shell/script/arrival.ts';
import { startShareButtons } from '../../share/script/button.ts';

startShareButtons();
startAttackLinks();
nameArrival();

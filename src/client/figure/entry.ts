import '../shell/entry.ts';
import './define.ts';
import { startAttackLinks } from '../attacker/attack-links.ts';
import { nameArrival } from '../shell/arrival.ts';
import { startShareButtons } from '../share/button.ts';

startShareButtons();
startAttackLinks();
nameArrival();

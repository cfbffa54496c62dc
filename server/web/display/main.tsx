import { catalogues } from 'catalogues:display';
import { startFace } from 'kit/start.tsx';
import { Role } from 'nameplate/v1/types.ts';
import './display.css';
import { Display } from './display.tsx';

void startFace({ name: 'display', catalogues, wish: Role.ROLE_DISPLAY, alwaysBack: true, App: Display });

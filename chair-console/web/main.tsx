// The console of the Chair and the secretary.
import { catalogues } from 'catalogues:console';
import { Role } from 'nameplate/v1/types.ts';
import { startFace } from 'kit/start.tsx';
import { App } from './app.tsx';
import './console.css';

void startFace({ name: 'console', catalogues, wish: Role.ROLE_PUBLIC, alwaysBack: true, App });

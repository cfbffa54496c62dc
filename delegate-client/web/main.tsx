// The page on a delegate's phone.
import { catalogues } from 'catalogues:delegate';
import { Role } from 'nameplate/v1/types.ts';
import { startFace } from 'kit/start.tsx';
import { App } from './app.tsx';
import './delegate.css';

void startFace({ name: 'delegate', catalogues, wish: Role.ROLE_PUBLIC, alwaysBack: false, App });

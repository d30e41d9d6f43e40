import { Chart, Filler, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';

// By hand, so that only what is drawn is shipped.
Chart.register(Filler, LineController, LineElement, LinearScale, PointElement, annotation);

export { Chart };

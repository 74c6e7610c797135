// The parts of d3 that the graph needs. Their bundles add themselves to one global object, each after those that it builds on.
import 'd3-dispatch';
import 'd3-timer';
import 'd3-ease';
import 'd3-color';
import 'd3-interpolate';
import 'd3-selection';
import 'd3-drag';
import 'd3-transition';
import 'd3-zoom';

export const { easeCubicInOut, select, zoom, zoomIdentity, zoomTransform } = globalThis.d3;

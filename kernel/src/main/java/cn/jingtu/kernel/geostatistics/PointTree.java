package cn.jingtu.kernel.geostatistics;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A bucket quadtree over points, split exactly as gstat splits its own, so that equally distant points can be told apart in
 * the same way. Holds numbers only; immutable and shared by threads, each with a {@link Search} of its own.
 *
 * @see "gstat 2.1, nsearch.c and pqueue.c"
 */
final class PointTree {

    private static final int BUCKET = 4;
    private static final int DEEPEST_PUSH = 11;
    private static final int NONE = -1;

    /** Boxes of so few points are looked through without asking their quarters. */
    private static final int SMALL = 24;

    /** Deeper than any tree of doubles. */
    private static final int STACK = 512;

    private final double[] x;
    private final double[] y;

    // Of each node: the box, its four children or NONE, and where its points begin in leafPoints and how many they are.
    private double[] left = new double[64];
    private double[] bottom = new double[64];
    private double[] size = new double[64];
    private int[] child = new int[4 * 64];
    private boolean[] leaf = new boolean[64];
    private int[] count = new int[64];
    private int[] head = new int[64];
    private int[] tail = new int[64];
    private int nodes;

    // While the tree grows, the points of a leaf are a chain; after that they lie side by side in leafPoints.
    private int[] chain;
    private final int[] leafPoints;
    private final double[] leafX;
    private final double[] leafY;

    PointTree(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.chain = new int[x.length];
        double minX = Arrays.stream(x).min().orElseThrow();
        double minY = Arrays.stream(y).min().orElseThrow();
        double span = Math.max(Arrays.stream(x).max().orElseThrow() - minX, Arrays.stream(y).max().orElseThrow() - minY);
        newNode(minX, minY, span > 0 ? span * 1.01 : 1, x.length < BUCKET);
        for (int i = 0; i < x.length; i++) {
            push(i, 0, 0);
        }
        leafPoints = new int[x.length];
        leafX = new double[x.length];
        leafY = new double[x.length];
        layOut();
    }

    private int newNode(double atLeft, double atBottom, double ofSize, boolean isLeaf) {
        if (nodes == size.length) {
            int room = nodes + (nodes >> 1);
            left = Arrays.copyOf(left, room);
            bottom = Arrays.copyOf(bottom, room);
            size = Arrays.copyOf(size, room);
            child = Arrays.copyOf(child, 4 * room);
            leaf = Arrays.copyOf(leaf, room);
            count = Arrays.copyOf(count, room);
            head = Arrays.copyOf(head, room);
            tail = Arrays.copyOf(tail, room);
        }
        left[nodes] = atLeft;
        bottom[nodes] = atBottom;
        size[nodes] = ofSize;
        leaf[nodes] = isLeaf;
        head[nodes] = NONE;
        Arrays.fill(child, 4 * nodes, 4 * nodes + 4, NONE);
        return nodes++;
    }

    private void push(int point, int from, int depth) {
        int node = from;
        while (!leaf[node]) {
            int quarter = (x[point] >= left[node] + 0.5 * size[node] ? 1 : 0) | (y[point] >= bottom[node] + 0.5 * size[node] ? 2 : 0);
            int next = child[4 * node + quarter];
            if (next == NONE) {
                double half = size[node] / 2;
                next = newNode(left[node] + (quarter & 1) * half, bottom[node] + (quarter >> 1) * half, half, true);
                child[4 * node + quarter] = next;
            }
            node = next;
        }
        if (count[node] == BUCKET && depth + 1 < DEEPEST_PUSH) {
            int moved = head[node];
            leaf[node] = false;
            count[node] = 0;
            while (moved != NONE) {
                int next = chain[moved];
                push(moved, node, depth + 1);
                moved = next;
            }
            push(point, node, depth + 1);
            return;
        }
        if (count[node]++ == 0) {
            head[node] = point;
        } else {
            chain[tail[node]] = point;
        }
        tail[node] = point;
        chain[point] = NONE;
    }

    private void layOut() {
        var waiting = new int[STACK];
        int top = 1;
        int next = 0;
        while (top > 0) {
            int node = waiting[--top];
            int first = next;
            if (leaf[node]) {
                for (int point = head[node]; point != NONE; point = chain[point]) {
                    leafPoints[next] = point;
                    leafX[next] = x[point];
                    leafY[next] = y[point];
                    next++;
                }
            } else {
                top = putChildren(node, waiting, top);
            }
            head[node] = first;
        }
        // Children come after their parents, so backwards every box is counted before it is added to the one around it.
        for (int node = nodes - 1; node >= 0; node--) {
            for (int branch = 4 * node; !leaf[node] && branch < 4 * node + 4; branch++) {
                count[node] += child[branch] == NONE ? 0 : count[child[branch]];
            }
        }
        chain = new int[0];
        tail = new int[0];
        int room = nodes;
        left = Arrays.copyOf(left, room);
        bottom = Arrays.copyOf(bottom, room);
        size = Arrays.copyOf(size, room);
        child = Arrays.copyOf(child, 4 * room);
        leaf = Arrays.copyOf(leaf, room);
        count = Arrays.copyOf(count, room);
        head = Arrays.copyOf(head, room);
    }

    private int putChildren(int node, int[] waiting, int top) {
        int above = top;
        for (int next = 4 * node, end = next + 4; next < end; next++) {
            if (child[next] != NONE) {
                waiting[above++] = child[next];
            }
        }
        return above;
    }

    private double boxDistance2(int node, double atX, double atY) {
        double dx = Math.max(0, Math.max(left[node] - atX, atX - (left[node] + size[node])));
        double dy = Math.max(0, Math.max(bottom[node] - atY, atY - (bottom[node] + size[node])));
        return dx * dx + dy * dy;
    }

    /** Looks for neighbours; one thread at a time. */
    final class Search {

        private final Neighbourhood neighbourhood;
        private final int[] group;
        private int without;
        private double targetX;
        private double targetY;

        // What is found, by its place in the tree, until it is handed out as points.
        private int[] found = new int[64];
        private int[] points = new int[64];
        private boolean inOrder;
        private double[] selection = new double[64];
        private double[] distance2 = new double[64];
        private int size;
        private int limit;
        private double bound;

        // The last target and how far from it the last point lay, 0 when that is not known.
        private double lastX;
        private double lastY;
        private double lastReach;

        private final int[] stack = new int[STACK];
        private final double[] stackDistance2 = new double[stack.length];
        private final int[] perSector = new int[8];

        /** {@code group}: points of the group that a search names are passed over; empty where all count. */
        Search(Neighbourhood neighbourhood, int[] group) {
            this.neighbourhood = neighbourhood;
            this.group = group;
        }

        /** Finds the neighbours of a place; afterwards the first so many of {@link #points()} are they, in an order that is the same for all targets. */
        int at(double atX, double atY, int withoutGroup) {
            targetX = atX;
            targetY = atY;
            without = withoutGroup;
            inOrder = false;
            double radius2 = neighbourhood.radius() * neighbourhood.radius();
            if (neighbourhood.nearest() >= x.length) {
                limit = Integer.MAX_VALUE;
                nearest(radius2);
            } else {
                limited(radius2);
            }
            if (neighbourhood.perSector() < Integer.MAX_VALUE) {
                inOrder = false;
                thinOutSectors();
            }
            if (size < neighbourhood.least()) {
                size = 0;
            }
            if (!inOrder) {
                Arrays.sort(found, 0, size);
            }
            if (points.length < size) {
                points = new int[found.length];
            }
            for (int k = 0; k < size; k++) {
                points[k] = leafPoints[found[k]];
            }
            return size;
        }

        int[] points() {
            return points;
        }

        /** The nearest so many; one more than wanted shows whether the last place is contested. */
        private void limited(double radius2) {
            int wanted = neighbourhood.nearest();
            limit = wanted + 1;
            // What was near the last target is near this one: no point sought lies beyond that distance and the way here.
            double way = Math.sqrt((targetX - lastX) * (targetX - lastX) + (targetY - lastY) * (targetY - lastY));
            double reach = (lastReach + way) * (1 + 1e-9);
            double next;
            double farthest = 0;
            if (reach < 1.5 * lastReach && reach * reach < radius2) {
                collect(reach * reach);
                next = select(wanted);
                for (int k = 0; k < wanted; k++) {
                    farthest = Math.max(farthest, selection[k]);
                }
                keep(farthest);
                inOrder = true;
            } else {
                nearest(radius2);
                if (size < limit) {
                    lastReach = 0;
                    return;
                }
                next = distance2[wanted];
                farthest = distance2[wanted - 1];
                size = wanted;
            }
            lastX = targetX;
            lastY = targetY;
            lastReach = group.length == 0 ? Math.sqrt(next) : 0;
            if ((float) farthest == (float) next) {
                inOrder = false;
                nearestAsGstat(radius2);
            }
        }

        /** All points up to a distance, in the order of the tree. */
        private void collect(double reach2) {
            size = 0;
            int top = 0;
            stack[top++] = 0;
            while (top > 0) {
                int node = stack[--top];
                if (count[node] <= SMALL || leaf[node]) {
                    for (int k = head[node], end = head[node] + count[node]; k < end; k++) {
                        double dx = leafX[k] - targetX;
                        double dy = leafY[k] - targetY;
                        double d2 = dx * dx + dy * dy;
                        if (d2 <= reach2) {
                            append(k, d2);
                        }
                    }
                } else {
                    for (int next = 4 * node, end = next + 4; next < end; next++) {
                        if (child[next] != NONE && boxDistance2(child[next], targetX, targetY) <= reach2 * (1 + 1e-12)) {
                            stack[top++] = child[next];
                        }
                    }
                }
            }
        }

        /** Keeps what is no farther away. */
        private void keep(double farthest) {
            int kept = 0;
            for (int k = 0; k < size; k++) {
                if (distance2[k] <= farthest) {
                    found[kept] = found[k];
                    distance2[kept++] = distance2[k];
                }
            }
            size = kept;
        }

        /** The distance that comes to a place when all are in order; before it in {@link #selection} stand no greater ones. */
        private double select(int place) {
            if (selection.length < size) {
                selection = new double[distance2.length];
            }
            System.arraycopy(distance2, 0, selection, 0, size);
            int from = 0;
            int to = size - 1;
            while (from < to) {
                double pivot = selection[(from + to) >>> 1];
                int i = from;
                int j = to;
                while (i <= j) {
                    while (selection[i] < pivot) {
                        i++;
                    }
                    while (selection[j] > pivot) {
                        j--;
                    }
                    if (i <= j) {
                        double d2 = selection[i];
                        selection[i++] = selection[j];
                        selection[j--] = d2;
                    }
                }
                if (place <= j) {
                    to = j;
                } else if (place >= i) {
                    from = i;
                } else {
                    break;
                }
            }
            return selection[place];
        }

        private void nearest(double radius2) {
            size = 0;
            bound = radius2;
            int top = 0;
            stack[top] = 0;
            stackDistance2[top++] = boxDistance2(0, targetX, targetY);
            while (top > 0) {
                int node = stack[--top];
                // A box is computed with rounding of its own, so it is passed over only when clearly too far.
                if (stackDistance2[top] > bound * (1 + 1e-12)) {
                    continue;
                }
                if (count[node] <= SMALL || leaf[node]) {
                    look(node);
                    continue;
                }
                int first = top;
                for (int quarter = 0; quarter < 4; quarter++) {
                    int next = child[4 * node + quarter];
                    if (next != NONE) {
                        double d2 = boxDistance2(next, targetX, targetY);
                        // The nearest box goes on top, to be looked into first.
                        int place = top++;
                        while (place > first && stackDistance2[place - 1] < d2) {
                            stack[place] = stack[place - 1];
                            stackDistance2[place] = stackDistance2[place - 1];
                            place--;
                        }
                        stack[place] = next;
                        stackDistance2[place] = d2;
                    }
                }
            }
        }

        private void look(int node) {
            for (int k = head[node], end = head[node] + count[node]; k < end; k++) {
                double dx = leafX[k] - targetX;
                double dy = leafY[k] - targetY;
                double d2 = dx * dx + dy * dy;
                if (d2 <= bound && (group.length == 0 || group[leafPoints[k]] != without)) {
                    accept(k, d2);
                }
            }
        }

        private void accept(int point, double d2) {
            if (limit == Integer.MAX_VALUE) {
                append(point, d2);
                return;
            }
            if (size == limit) {
                if (d2 >= distance2[size - 1]) {
                    return;
                }
                size--;
            }
            append(point, d2);
            int place = size - 1;
            while (place > 0 && distance2[place - 1] > d2) {
                distance2[place] = distance2[place - 1];
                found[place] = found[place - 1];
                place--;
            }
            distance2[place] = d2;
            found[place] = point;
            if (size == limit) {
                bound = Math.min(bound, distance2[size - 1]);
            }
        }

        private void append(int point, double d2) {
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
                distance2 = Arrays.copyOf(distance2, 2 * size);
            }
            found[size] = point;
            distance2[size++] = d2;
        }

        /**
         * gstat's own way, which decides between equally distant points: the nearest entry of a queue of boxes and points
         * comes first, points before boxes, what was put in later before what waits already. Distances of points are
         * compared in single precision.
         */
        private void nearestAsGstat(double radius2) {
            record Entry(double d2, int node, int point, int batch, int place) implements Comparable<Entry> {
                @Override
                public int compareTo(Entry other) {
                    int order = Double.compare(d2, other.d2);
                    order = order != 0 ? order : Boolean.compare(point == NONE, other.point == NONE);
                    order = order != 0 ? order : Integer.compare(other.batch, batch);
                    return order != 0 ? order : Integer.compare(place, other.place);
                }
            }
            size = 0;
            int batch = 0;
            var queue = new PriorityQueue<Entry>();
            queue.add(new Entry(0, 0, NONE, batch, 0));
            while (size < neighbourhood.nearest() && !queue.isEmpty()) {
                Entry entry = queue.poll();
                batch++;
                if (entry.point != NONE) {
                    append(entry.point, entry.d2);
                } else if (leaf[entry.node]) {
                    for (int k = 0; k < count[entry.node]; k++) {
                        int point = head[entry.node] + k;
                        if (group.length == 0 || group[leafPoints[point]] != without) {
                            double dx = leafX[point] - targetX;
                            double dy = leafY[point] - targetY;
                            double d2 = dx * dx + dy * dy;
                            if (d2 <= radius2) {
                                queue.add(new Entry((float) d2, NONE, point, batch, k));
                            }
                        }
                    }
                } else {
                    for (int quarter = 0; quarter < 4; quarter++) {
                        int next = child[4 * entry.node + quarter];
                        if (next != NONE) {
                            queue.add(new Entry(boxDistance2(next, targetX, targetY), next, NONE, batch, quarter));
                        }
                    }
                }
            }
        }

        private void thinOutSectors() {
            sortByDistance();
            Arrays.fill(perSector, 0);
            int kept = 0;
            for (int k = 0; k < size; k++) {
                if (perSector[sectorOf(found[k])]++ < neighbourhood.perSector()) {
                    found[kept++] = found[k];
                }
            }
            size = kept;
        }

        /** The nearest first, of equally distant ones the one that stands first among the points. */
        private void sortByDistance() {
            var order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> distance2[a] != distance2[b]
                    ? Double.compare(distance2[a], distance2[b]) : Integer.compare(leafPoints[found[a]], leafPoints[found[b]]));
            int[] sorted = Arrays.stream(order).mapToInt(k -> found[k]).toArray();
            System.arraycopy(sorted, 0, found, 0, size);
        }

        private int sectorOf(int point) {
            double dx = leafX[point] - targetX;
            double dy = leafY[point] - targetY;
            // As in gstat a point due north, east, south or west belongs to the quadrant clockwise of it.
            boolean east = dy < 0 ? dx > 0 : dx >= 0;
            boolean north = dx < 0 ? dy >= 0 : dy > 0;
            int quadrant = (east ? 1 : 0) | (north ? 2 : 0);
            boolean steep = neighbourhood.sectors() == 8 && Math.abs(dy) > Math.abs(dx);
            return quadrant | (steep ? 4 : 0);
        }
    }
}

#!/bin/sh
# Writes the golden files beside it with PROJ's cs2cs (versions in README.md): ./golden.sh
# Coordinate systems by EPSG code from PROJ's own database, so that codes and zones are tested too.
set -e
cd "$(dirname "$0")"

points() { # central meridian: latitude longitude, on it, to both sides and beyond the edge of the zone
    for shift in 0 0.7 -1.5 3.2; do
        for latitude in 18.25 29.5 40.125 53; do
            echo "$latitude $(echo "$1 + $shift" | bc)"
        done
    done
}

{
    echo "epsg,latitude,longitude,northing,easting"
    for code in $(seq 4491 4554); do
        if [ "$code" -le 4501 ]; then meridian=$(((code - 4491 + 13) * 6 - 3))
        elif [ "$code" -le 4512 ]; then meridian=$(((code - 4502 + 13) * 6 - 3))
        elif [ "$code" -le 4533 ]; then meridian=$(((code - 4513 + 25) * 3))
        else meridian=$(((code - 4534 + 25) * 3)); fi
        points "$meridian" > points.tmp
        cs2cs -f %.5f EPSG:4490 "EPSG:$code" points.tmp |
            awk '{print $1 "," $2}' | paste -d, points.tmp - | sed "s/ /,/;s/^/$code,/"
    done
} > gauss-kruger.csv

{
    echo "polygon,m2"
    # Corners are joined by straight lines of longitude and latitude, here in 2000 pieces an edge.
    for polygon in "114.69 30.10 114.70 30.10 114.70 30.11 114.69 30.11" \
        "110 30 112 30.5 113 33 109 32" "87.1 43.7 87.9 43.6 88.2 44.4" "121.4 31.2 121.4004 31.2 121.4004 31.2003 121.4 31.2003"; do
        echo "$polygon" | awk '{n = NF / 2; for (i = 0; i < n; i++) { j = (i + 1) % n;
            for (k = 0; k < 2000; k++) { t = k / 2000;
                printf "%.12f %.12f\n", $(2*i+1) + t * ($(2*j+1) - $(2*i+1)), $(2*i+2) + t * ($(2*j+2) - $(2*i+2)) } } }' |
            cs2cs -f %.9f +proj=longlat +ellps=GRS80 +to +proj=cea +ellps=GRS80 +lon_0=110 |
            awk -v polygon="$polygon" '{x[NR] = $1; y[NR] = $2} END {for (i = 1; i <= NR; i++) {j = i % NR + 1;
                s += (x[i] - x[1]) * (y[j] - y[1]) - (x[j] - x[1]) * (y[i] - y[1])} if (s < 0) s = -s; printf "%s,%.4f\n", polygon, s / 2}'
    done
} > area.csv
rm points.tmp

# The peer of cn.jingtu.bench.kernel.KrigingBench: R gstat on one thread. Arguments: points, targets, model terms, nearest, out, rounds.
# Prints the processor seconds of krige() alone, without reading and writing: the best of so many rounds as the last argument.
a <- commandArgs(trailingOnly = TRUE)
suppressMessages({library(sp); library(gstat)})
p <- read.csv(a[1]); g <- read.csv(a[2]); coordinates(p) <- ~x+y; coordinates(g) <- ~x+y
m <- vgm(as.numeric(a[3]), "Sph", as.numeric(a[4]), nugget = as.numeric(a[5]))
nmax <- if (a[6] == "all") Inf else as.numeric(a[6])
best <- Inf
for (i in seq_len(as.integer(a[8]))) {
  used <- system.time(k <- krige(value ~ 1, p, g, m, nmax = nmax, debug.level = 0))
  s <- used[["user.self"]] + used[["sys.self"]]
  best <- min(best, s)
}
con <- file(a[7], "wb"); writeBin(as.double(rbind(k$var1.pred, k$var1.var)), con, endian = "big"); close(con)
cat(sprintf("%.4f gstat %s\n", best, packageVersion("gstat")))

# Fits one method of the package forecast to each series of a file and writes its forecasts and the CPU seconds it took.
# Arguments: file with unique_id,y; season; horizon; ets, thetaf or auto.arima; file to write.
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
data <- read.csv(arguments[1], colClasses = c(unique_id = "character"))
season <- as.integer(arguments[2])
horizon <- as.integer(arguments[3])
method <- arguments[4]
run <- function(y) {
  switch(method,
    ets = forecast(ets(y), h = horizon)$mean,
    thetaf = thetaf(y, h = horizon)$mean,
    auto.arima = forecast(auto.arima(y), h = horizon)$mean)
}
series <- split(data$y, factor(data$unique_id, levels = unique(data$unique_id)))
invisible(run(ts(series[[1]], frequency = season))) # warm-up
rows <- lapply(names(series), function(id) {
  before <- proc.time()
  mean <- run(ts(series[[id]], frequency = season))
  seconds <- sum((proc.time() - before)[1:2])
  data.frame(unique_id = id, mean = as.numeric(mean), seconds = seconds)
})
write.csv(do.call(rbind, rows), arguments[5], row.names = FALSE)

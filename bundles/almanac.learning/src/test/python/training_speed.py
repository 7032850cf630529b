"""The measurement of TrainingSpeed with PyTorch: training_speed.py LSTM 28 256 8 1."""
import sys
import time

import torch

cell, steps, n, inputs, threads = sys.argv[1], *map(int, sys.argv[2:6])
torch.set_num_threads(threads)
torch.manual_seed(1)


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        kind = {"LSTM": torch.nn.LSTM, "GRU": torch.nn.GRU, "RNN": torch.nn.RNN}[cell]
        self.recurrent = kind(inputs, 50, num_layers=2, batch_first=True)
        self.dense = torch.nn.Linear(50, 1)

    def forward(self, x):
        return self.dense(self.recurrent(x)[0][:, -1])


net = Net()
adam = torch.optim.Adam(net.parameters(), lr=0.001)
x, y = torch.rand(n, steps, inputs) * 2 - 1, torch.rand(n, 1)
for _ in range(6):
    begin, begin_cpu, done = time.time(), time.process_time(), 0
    while done < 5120:
        adam.zero_grad()
        torch.nn.functional.mse_loss(net(x), y).backward()
        adam.step()
        done += n
    wall, cpu = time.time() - begin, time.process_time() - begin_cpu
    print(f"PyTorch {torch.__version__} {cell} threads={threads} {done / wall:.0f} windows/s {done / cpu:.0f} windows/cpu-s")

/// The level the kernels were compiled for.
public enum Kernels {}
